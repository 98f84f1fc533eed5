// In a frame: tells the page around it how tall this one is, and nothing else, so that anyone may hear it.
;(() => {
  if (parent === window) return
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)
    parent.postMessage({ asbuilt: 'size', height }, '*')
  }
  document.addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.body))
})()
