// A choice that is its own answer is sent at once; without this script the button beside it does it, and so it does when
// arrow keys go past one choice on the way to another.
document.addEventListener('change', (event) => {
  const field = event.target as Element;
  if (!field.matches('select:focus-visible')) field.closest<HTMLFormElement>('form[data-submit-on-change]')?.requestSubmit();
});

// The second press of a double click counts for what got the first, never for what has come under the finger meanwhile.
let pressed: Element | null = null;
let meant = '';
const meaning = (it: Element) => {
  const form = it instanceof HTMLButtonElement ? it.form : null;
  const asks = form ? [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map((field) => field.value) : [];
  return [it.getAttribute('href'), it.getAttribute('formaction'), it.getAttribute('value'), form?.getAttribute('action'), ...asks].join(' ');
};
document.addEventListener('click', (event) => {
  const now = (event.target as Element).closest('a[href], button, summary');
  if (event.detail > 1 && now && (now !== pressed || meaning(now) !== meant)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  pressed = now;
  meant = now ? meaning(now) : '';
}, true);

// One open menu at a time, closed by a choice in it, by Escape and by a press elsewhere.
const menus = () => document.querySelectorAll<HTMLDetailsElement>('details:is(.menu, .top-menu)[open]');
document.addEventListener('click', (event) => {
  menus().forEach((menu) => {
    const inside = menu.contains(event.target as Node);
    if (!inside || (event.target as Element).closest('.menu-line')) menu.open = false;
    if (inside && !menu.open) menu.querySelector('summary')?.focus({ preventScroll: true });
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  menus().forEach((menu) => {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
});

export {};
