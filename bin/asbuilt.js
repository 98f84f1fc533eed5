#!/usr/bin/env node
// Plain old JavaScript: this file must run, and say something useful, on any Node that can start it.
var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 11)) {
  console.error(
    'asbuilt needs Node 20.11 or newer; this is ' +
      process.version +
      '. One line that works:\n' +
      '  npx --yes --package=node@24 --package=asbuilt -- asbuilt ' +
      process.argv.slice(2).join(' '),
  )
  process.exitCode = 2
} else {
  import('node:module')
    .then((module) => {
      // Start-up is mostly compiling: keep what V8 made of these files where Node can (22.8 and newer).
      var kept = module.enableCompileCache ? module.enableCompileCache().directory : undefined
      // Threads know only of what the environment names.
      if (kept && !process.env.NODE_COMPILE_CACHE) process.env.NODE_COMPILE_CACHE = kept
      return import('../dist/asbuilt.js')
    })
    .then(
      (asbuilt) => asbuilt.start(),
      (error) => {
        if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
        console.error(
          `asbuilt is not compiled or not wholly installed (${error.message}).\n  run "npm ci" in its folder`,
        )
        process.exitCode = 70
      },
    )
}
