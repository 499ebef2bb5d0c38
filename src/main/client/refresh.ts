import { navigator, StreamActions, visit } from '@hotwired/turbo';

// A page that is told to fetch itself anew while it is on its way already does so once more: what is on its way may be
// too old. Turbo by itself passes over what it is told meanwhile.
let stale = false;

function refresh(): void {
  stale = 'currentVisit' in navigator; // Turbo takes it away when the visit is over
  if (!stale) visit(window.location.href, { action: 'replace' });
}

StreamActions['refresh'] = refresh;
document.addEventListener('turbo:load', () => window.setTimeout(() => stale && refresh()));
