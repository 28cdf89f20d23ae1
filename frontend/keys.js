// Single-key shortcuts such as "/" and "?". A control asks for one with data-key="/"; the key does nothing while
// somebody types. Alt + letter shortcuts are declared on the server (addClickShortcut, addFocusShortcut).
const typing = (element) =>
  element && (element.isContentEditable || element.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'));

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return;
  if (typing(event.composedPath()[0])) return;
  const wanted = [...document.querySelectorAll('[data-key]')].find(
    (element) => element.dataset.key === event.key && element.getClientRects().length > 0);
  if (!wanted) return;
  event.preventDefault();
  if (wanted.matches('a, button, vaadin-button')) wanted.click();
  else wanted.focus();
});

// The skip link moves focus, and must not become a navigation: with a base address "#main" would lead home.
document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a.skip');
  const main = link && document.getElementById('main');
  if (!main) return;
  event.preventDefault();
  event.stopPropagation();
  if (!main.hasAttribute('tabindex')) main.setAttribute('tabindex', '-1');
  main.focus();
}, true);

// In a table with data-arrows the arrow keys move from the link that names a row to that of the next; Enter opens it.
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const row = event.target.closest && event.target.closest('table[data-arrows] tbody tr');
  if (!row || typing(event.target)) return;
  const links = [...row.parentNode.querySelectorAll('[role=rowheader] a')];
  const now = links.findIndex((link) => row.contains(link));
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: links.length - 1 }[event.key];
  if (now < 0 || to === undefined || !links[to]) return;
  event.preventDefault();
  links[to].focus();
});
