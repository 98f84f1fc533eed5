const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Cleans up when the process is interrupted, and ends it as a shell expects. @returns what takes this back. */
export function onInterrupt(clean: () => void): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const handle = () => {
      clean()
      process.exit(code)
    }
    process.once(signal, handle)
    return () => process.off(signal, handle)
  })
  return () => {
    for (const takeBack of handlers) takeBack()
  }
}
