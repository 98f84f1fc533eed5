/** A project whose every text tries to be more than text. */
import { gone, lines, there } from './claim-specs.ts'
import { at, observed, snapshotOf, verdict } from './snapshots.ts'

/** Markup that would run, load or restyle, were it not text. */
export const ATTACKS = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=2">',
  '"><svg onload=window.pwned=3>',
  'javascript:window.pwned=4//',
  '</style><style>body{display:none}</style>',
  '{{constructor.constructor("window.pwned=5")()}}',
  '\u202Egnp.exe\u202C',
  '\u0000\u0007\u001b[31m',
] as const

const [SCRIPT, IMAGE, SVG, URL, STYLE, TEMPLATE, BIDI, CONTROL] = ATTACKS

export function hostile() {
  const path = `src/${IMAGE}.py`
  const release = (id: string, date: string, tenant: number) => ({
    id,
    label: `${id} ${SCRIPT}`,
    date,
    documents: [
      {
        path: `docs/${SCRIPT} ${BIDI}.md`,
        language: 'en"><script>window.pwned=6</script>',
        lines: [
          `# ${SCRIPT} ${SVG}`,
          '',
          [`A paragraph with ${IMAGE}, ${STYLE} and ${TEMPLATE}.`, gone('path', path)] as const,
          '',
          `## ${BIDI} heading & "quotes" ${SVG}`,
          '',
          `[link](${URL}) [data](data:text/html,${SCRIPT}) [vb](vbscript:x) [rel](//evil.example/x) [up](../../../etc/passwd) [ok](https://example.com/"onmouseover="x)`,
          `![image](https://evil.example/pixel.png) ![](${URL}) <https://example.com/auto>`,
          '',
          '<script>window.pwned=7</script>',
          '',
          '<iframe src="https://evil.example"></iframe>',
          '<details open ontoggle="window.pwned=8"><summary>x</summary></details>',
          '',
          `| ${SCRIPT} | ${IMAGE} |`,
          '| --- | --- |',
          [`| ${SVG} | 12 lines |`, lines(path, 12, tenant)] as const,
          '',
          `- [x] ${IMAGE} ${CONTROL}`,
          [
            `- ${TEMPLATE}`,
            { ...there('symbol', SCRIPT, path, 3, 'present' as const), id: `"><script>${id.length}` },
          ] as const,
          '',
          `\`\`\`${SCRIPT}`,
          `${SCRIPT}${STYLE}`,
          '```',
          '',
          `[^1]: ${SCRIPT}`,
          '',
          `Footnote[^1] and [ref][r].`,
          '',
          `[r]: ${URL} "${SCRIPT}"`,
          [
            `Unknown reason ${SCRIPT}`,
            {
              kind: 'config' as const,
              subject: `${IMAGE} ${SVG}`,
              claimed: { op: 'eq' as const, text: SCRIPT },
              observation: observed({ shape: 'text', value: `${STYLE}${IMAGE}` }, SCRIPT, at(path, 2, SVG)),
              verdict: verdict('overstated', 'measured', {
                code: 'reads-otherwise',
                values: { claimed: SCRIPT, observed: IMAGE },
              }),
            },
          ] as const,
        ],
      },
    ],
    notices: [{ code: 'x', detail: SCRIPT, mend: IMAGE }],
    metrics: {
      [`m ${SCRIPT}`]: 3,
      [`coverage.${IMAGE}`]: 3,
      'coverage.b': 12,
      [`folder-lines.${SCRIPT}`]: 7,
      [`folder-lines.${SVG}`]: 5,
      'folder-lines.c': 3,
    },
    sources: { [path]: `${SCRIPT}\n"""${STYLE}"""\ndef f(): # ${IMAGE}\n  pass\n` },
  })
  return [
    snapshotOf('hostile', release('v1', '2026-01-01T00:00:00Z', 12)),
    snapshotOf('hostile', release('v2', '2026-02-01T00:00:00Z', 90)),
  ]
}

/** A picture with a script in it, which a picture never runs. */
const HOSTILE_LOGO = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>window.pwned=4</script><path d="M0 8 4 0l4 8z" fill="#7a1f5c"/></svg>')}`

export const HOSTILE_YAML = `name: ${JSON.stringify(`Hostile ${SCRIPT}`)}
host: https://github.com/example/hostile
brand: { accent: '#7a1f5c', accentDark: '#e5a3cf', logo: '${HOSTILE_LOGO}' }
gates:
  - name: ${JSON.stringify(IMAGE)}
    criteria:
      - { label: ${JSON.stringify(SVG)}, level: must, section: heading }
      - { label: x, level: nice, attestation: { by: ${JSON.stringify(SCRIPT)}, reason: ${JSON.stringify(STYLE)}, expires: 2027-01-01 } }
`
