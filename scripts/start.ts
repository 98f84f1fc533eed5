/** Makes the two reports that a newcomer looks at: of this repository, and of a demonstration with every verdict. */
import { main } from './asbuilt.ts'
import { makeDemo } from './demo.ts'

/** The gate of the demonstration is meant to fail. */
const GATE_FAILED = 1

const streams = { out: process.stdout, err: process.stderr, env: process.env }
const codes = [await main(['collect'], streams), await main(['--repo', makeDemo('.cache/demo/quayside')], streams)]
process.exitCode = codes.find((code) => code > GATE_FAILED) ?? 0
