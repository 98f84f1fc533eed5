// Plain old JavaScript: says what to do when the Node that runs is not one that can build and test asbuilt.
'use strict'
var pinned = require('../package.json').devDependencies.node
if (Number(process.versions.node.split('.')[0]) < Number(pinned.split('.')[0])) {
  console.error(
    'Building and testing asbuilt needs Node ' +
      pinned +
      ', but ' +
      process.version +
      ' runs.\n' +
      '"npm ci" installs it as a development dependency, and npm scripts then use it. If they do not, its\n' +
      'install script was not allowed to run. One line that works:\n' +
      '  npm rebuild node --ignore-scripts=false && npm run ' +
      (process.env.npm_lifecycle_event || 'test'),
  )
  process.exit(1)
}
