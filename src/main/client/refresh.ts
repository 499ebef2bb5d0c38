import { navigator, StreamActions, visit } from '@hotwired/turbo';
import { passing, wait } from './sign';

// A page that is told to fetch itself anew while it is on its way already does so once more: what is on its way may be
// too old. Turbo by itself passes over what it is told meanwhile. And it would put the browser's own page of no network, or
// a proxy's page of an error, in place of the room: the page is fetched here, and shown once it is there.
const PATIENCE = 20_000;

let stale = false;
let fetching = false;
let tries = 0;

function refresh(): void {
  stale = fetching || 'currentVisit' in navigator; // Turbo takes it away when the visit is over
  if (stale) return;
  fetching = true;
  const here = window.location.href;
  void fetched().then((answer) => {
    fetching = false;
    if (window.location.href !== here) return;
    if (stale || 'currentVisit' in navigator) {
      refresh();
    } else if (answer) {
      tries = 0;
      show(answer);
    } else {
      window.setTimeout(refresh, wait(Math.min(tries++, 2)));
    }
  });
}

interface Answer { address: string; statusCode: number; responseHTML: string; redirected: boolean }

async function fetched(): Promise<Answer | undefined> {
  try {
    const response = await fetch(window.location.href, {
      headers: { Accept: 'text/html, application/xhtml+xml' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (passing(response.status)) return undefined;
    const responseHTML = await response.text();
    return { address: response.url, statusCode: response.status, responseHTML, redirected: response.redirected };
  } catch {
    return undefined;
  }
}

function show(answer: Answer): void {
  const { address, ...response } = answer;
  const options = { action: 'replace', response } as const; // Turbo takes an answer that is there already
  visit(address, options);
}

StreamActions['refresh'] = refresh;
document.addEventListener('turbo:load', () => window.setTimeout(() => stale && refresh()));
