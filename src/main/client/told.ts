/** Says something on the page that somebody must know, where it is seen wherever on the page they are. */
export function tell(...sentences: string[]): void {
  const told = document.createElement('div');
  told.className = 'ds-alert';
  told.dataset.color = 'warning';
  for (const sentence of sentences) told.appendChild(document.createElement('p')).textContent = sentence;
  document.getElementById('refusal')?.replaceChildren(told);
}
