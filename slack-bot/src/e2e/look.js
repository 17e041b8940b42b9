// What local-slack leaves out of Slack's look: code fences, and the entities of escaped text.
(() => {
  const fence = /```<br\s*\/?>([\s\S]*?)<br\s*\/?>```(<br\s*\/?>)?/g;
  const finish = (span) => {
    const shown = span.innerHTML
      .replace(/&amp;(lt|gt|amp);/g, '&$1;')
      .replace(fence, '<pre class="fence">$1</pre>');
    if (shown !== span.innerHTML) span.innerHTML = shown;
  };
  const all = () => document.querySelectorAll('.mrkdwn').forEach(finish);
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent =
      'pre.fence{margin:4px 0;padding:8px;border:1px solid #ddd;border-radius:4px;background:#f8f8f8;' +
      'font:12px/1.5 Monaco,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;word-break:break-word}';
    document.head.append(style);
    new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
    all();
  });
})();
