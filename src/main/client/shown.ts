// What a page shows comes by a visit, a morph or a stream; whoever readies what is shown hears of each, once it stands there.
const STREAMED = 'streamed';

export function whenShown(ready: () => void): void {
  for (const shown of ['turbo:load', 'turbo:render', 'turbo:morph', STREAMED]) document.addEventListener(shown, ready);
}

type Rendering = CustomEvent<{ render: (element: Element) => Promise<void> }>;
document.addEventListener('turbo:before-stream-render', (event) => {
  const { detail } = event as unknown as Rendering;
  const { render } = detail;
  detail.render = async (element) => {
    await render(element);
    document.dispatchEvent(new CustomEvent(STREAMED));
  };
});
