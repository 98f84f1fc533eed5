// In a frame: tells the page around it how tall this one is, and nothing else, so that anyone may hear it. Asked with
// ?theme=light or ?theme=dark it has that theme, for the page around it may have another one than the system.
;(() => {
  const theme = new URLSearchParams(location.search).get('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (parent === window) return
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)
    parent.postMessage({ asbuilt: 'size', height }, '*')
  }
  // The page around may begin to listen after this one has told.
  addEventListener('message', ({ data }) => data?.asbuilt === 'size' && document.body && tell())
  document.addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.body))
})()
