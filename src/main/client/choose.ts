// A choice that is its own answer is sent at once; without this script the button beside it does it.
document.addEventListener('change', (event) => {
  const form = (event.target as Element).closest<HTMLFormElement>('form[data-submit-on-change]');
  form?.requestSubmit();
});

// One open menu at a time, closed by Escape and by a press elsewhere.
const menus = () => document.querySelectorAll<HTMLDetailsElement>('details:is(.menu, .top-menu)[open]');
document.addEventListener('click', (event) => {
  menus().forEach((menu) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
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
