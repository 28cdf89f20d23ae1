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
