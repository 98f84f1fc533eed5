import { defineCommand } from '../cli/command.ts'
import { examineOne } from '../cli/examine-one.ts'
import { STATE } from '../cli/options.ts'
import { CSV_HEADER, csvLine, exportedClaim } from './exported-claim.ts'

export const exportClaims = defineCommand({
  name: 'export claims',
  about: 'Print one object for each claim of one commit. Needs no configuration and writes nothing.',
  options: { ...STATE, format: { type: 'string', choices: ['ndjson', 'json', 'csv'], about: 'default: ndjson' } },
  examples: [
    'asbuilt export claims > claims.ndjson',
    'asbuilt export claims --repo ../shop --ref v1.0.0 --document STATUS.md --format csv',
  ],
  async run({ values, terminal }) {
    const claims = (await examineOne(values, terminal)).claims.map(exportedClaim)
    switch (values.format) {
      case 'json':
        terminal.print(JSON.stringify(claims, null, 2))
        break
      case 'csv':
        terminal.print([CSV_HEADER, ...claims.map(csvLine)].join('\r\n'))
        break
      default:
        for (const claim of claims) terminal.print(JSON.stringify(claim))
    }
    return 0
  },
})
