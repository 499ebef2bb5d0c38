import { visit } from '@hotwired/turbo';
import { post } from './csrf';
import { whenShown } from './shown';

// People are dragged from group to group; without this script the menu of each person does it.
let dragged: HTMLElement | null = null;

function begin(): void {
  document.querySelectorAll<HTMLElement>('[data-seats] > [data-participant]').forEach((seat) => (seat.draggable = true));
}
whenShown(begin);

const groupUnder = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-circle]');
const land = (group: HTMLElement | null) =>
  document.querySelectorAll('[data-circle]').forEach((other) => other.classList.toggle('landing', other === group));

document.addEventListener('dragstart', (event) => {
  dragged = (event.target as Element).closest<HTMLElement>('[data-participant]');
});
document.addEventListener('dragover', (event) => {
  const group = groupUnder(event);
  if (!dragged || !group) return;
  event.preventDefault();
  land(group);
});
document.addEventListener('dragend', () => {
  dragged = null;
  land(null);
});
document.addEventListener('drop', (event) => {
  const group = groupUnder(event);
  const seat = dragged;
  if (!seat || !group || group.contains(seat)) return;
  event.preventDefault();
  const url = seat.closest<HTMLElement>('[data-seats]')?.dataset.seats ?? '';
  const fields: [string, string][] = [['participant', seat.dataset.participant ?? ''], ['circle', group.dataset.circle ?? '']];
  void post(url, fields).finally(() => visit(location.href, { action: 'replace' }));
});
