import { whenShown } from './shown';

// The list is the same for everybody; a group that stands behind a line already is not asked whether it has that too.
function ask(): void {
  const own = document.querySelector<HTMLElement>('#word')?.dataset.group;
  for (const button of document.querySelectorAll<HTMLElement>('button[data-behind]')) {
    button.hidden = own !== undefined && (button.dataset.behind ?? '').split(' ').includes(own);
  }
}

whenShown(ask);
