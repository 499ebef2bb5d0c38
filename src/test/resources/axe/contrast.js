// Texts of one colour and size on one background have one contrast: axe looks at one of each kind until one has passed,
// here or on a page before this, and at all of a kind of which none passes. What lies above the flow of the page may
// have anything behind it, and fields may hold anything: these are looked at one by one.
window.lookAtContrast = async (known) => {
  const passed = new Set(known);
  const behind = new Map();

  function background(element) {
    if (!element) return '';
    if (!behind.has(element)) {
      const { backgroundColor, backgroundImage, filter, opacity, position, transform } = getComputedStyle(element);
      const covers = backgroundColor.startsWith('rgb(') && backgroundImage === 'none' && opacity === '1' && filter === 'none';
      const above = ['absolute', 'fixed', 'sticky'].includes(position) || transform !== 'none' ? 'above' : '';
      behind.set(element, covers ? backgroundColor
        : [background(element.parentElement), backgroundColor, backgroundImage, opacity, filter, above].join());
    }
    return behind.get(element);
  }

  function kind(element, number) {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && fontWeight >= 700);
    const key = [color, large, textShadow, background(element)].join(';');
    return key.includes('above') || element.matches('input, select, textarea') ? `${key};${number}` : key;
  }

  const kinds = new Map();
  [...document.body.querySelectorAll('*')].forEach((element, number) => {
    const says = element.matches('input, select, textarea')
      || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!says || !element.checkVisibility()) return;
    const key = kind(element, number);
    if (!passed.has(key)) kinds.set(key, [...(kinds.get(key) ?? []), element]);
  });

  const faults = new Set();
  async function look(elements) {
    if (elements.length === 0) return;
    const found = await axe.run({ include: elements },
      { runOnly: ['color-contrast'], resultTypes: ['violations', 'passes'], elementRef: true, preload: false, iframes: false });
    for (const node of found.violations.flatMap((each) => each.nodes)) faults.add(`color-contrast: ${node.html.slice(0, 160)}`);
    const good = new Set(found.passes.flatMap((each) => each.nodes).map((node) => node.element));
    for (const [key, texts] of kinds) if (texts.some((text) => good.has(text))) passed.add(key);
  }
  await look([...kinds.values()].map((texts) => texts[0]));
  await look([...kinds].filter(([key]) => !passed.has(key)).flatMap(([, texts]) => texts.slice(1)));
  return [[...faults], [...kinds.keys()].filter((key) => passed.has(key) && !/;\d+$/.test(key))];
};
