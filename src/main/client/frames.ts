// A part of the page that fetches itself is fetched again when the server or the network was away.
import type { FrameElement } from '@hotwired/turbo';
import { passing, wait } from './sign';

const tries = new WeakMap<Element, number>();

function later(frame: FrameElement): void {
  const before = tries.get(frame) ?? 0;
  tries.set(frame, before + 1);
  window.setTimeout(() => {
    if (frame.isConnected && frame.src) void frame.reload();
  }, wait(before));
}

document.addEventListener('turbo:frame-missing', (event) => {
  if (!passing((event as CustomEvent<{ response: Response }>).detail.response.status)) return;
  event.preventDefault(); // Turbo would write in English that something is missing
  later(event.target as FrameElement);
});
document.addEventListener('turbo:fetch-request-error', (event) => {
  if ((event.target as Element).matches('turbo-frame[src]')) later(event.target as FrameElement);
});
document.addEventListener('turbo:frame-load', (event) => tries.delete(event.target as Element));
