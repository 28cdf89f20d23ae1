// Tells the server that somebody is there: keyboard, pointer or touch, never a timer, a poll or a push. At most every
// 30 seconds, and at once while the screen warns that it is about to lock. When to warn and lock is the server's decision.
const EVERY = 30_000;
const AT_ONCE = 1_000;
let reported = 0;
let waiting = 0;

const report = (mark) => {
  clearTimeout(waiting);
  waiting = 0;
  reported = Date.now();
  mark.dispatchEvent(new CustomEvent('touched'));
};

const seen = (event) => {
  const mark = event.isTrusted && document.querySelector('tats-session');
  if (!mark) return;
  const wait = reported + (mark.hasAttribute('warned') ? AT_ONCE : EVERY) - Date.now();
  if (wait <= 0) report(mark);
  else if (!waiting) waiting = setTimeout(() => report(mark), wait);
};

for (const input of ['keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel']) {
  document.addEventListener(input, seen, {capture: true, passive: true});
}
