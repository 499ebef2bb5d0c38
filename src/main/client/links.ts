import { navigator } from '@hotwired/turbo';
import { tell } from './told';

// A link that does not get through says so: the page that stands here is worth more than the browser's own of no network,
// and what is written on it stays. A step back has left the page already and goes on as the browser does it.
interface Visit { action: string; fail(): void }

document.addEventListener('turbo:fetch-request-error', (event) => {
  const { currentVisit } = navigator as unknown as { currentVisit?: Visit };
  const words = document.getElementById('refusal')?.dataset.unopened;
  if (!words || !currentVisit || currentVisit.action === 'restore' || event.target !== document.documentElement) return;
  event.preventDefault();
  currentVisit.fail();
  tell(words);
});
