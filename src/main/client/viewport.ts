import { whenShown } from './shown';

// Safari lays its keyboard over the page: the writing field is lifted by as much as the keyboard hides.
const style = document.documentElement.style;

function lift(): void {
  const view = window.visualViewport;
  if (!view || view.scale > 1.01) return;
  const hidden = Math.max(0, window.innerHeight - view.height - view.offsetTop);
  style.setProperty('--keyboard', `${Math.round(hidden)}px`);
}

const composer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    style.setProperty('--composer', `${(target as HTMLElement).offsetHeight}px`);
    uncover(target);
  }
});

/** A writing field that grew over what has the focus gives it back. */
function uncover(field: Element): void {
  const at = document.activeElement;
  if (!at || at === document.body || field.contains(at)) return;
  const box = at.getBoundingClientRect();
  if (box.top < window.innerHeight && box.bottom > field.getBoundingClientRect().top) at.scrollIntoView({ block: 'nearest' });
}

function watch(): void {
  composer.disconnect();
  const form = document.querySelector('.composer');
  if (form) composer.observe(form);
  else style.removeProperty('--composer');
  lift();
}

// What is folded out near the foot of the page comes out from under the writing field.
document.addEventListener('toggle', (event) => {
  const folded = event.target as HTMLDetailsElement;
  if (folded.open && folded.matches('.room-more')) folded.scrollIntoView({ block: 'nearest' });
}, true);

window.visualViewport?.addEventListener('resize', lift);
window.visualViewport?.addEventListener('scroll', lift);
whenShown(watch);
