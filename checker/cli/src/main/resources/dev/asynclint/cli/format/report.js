(() => {
  const form = document.querySelector('form');
  const findings = [...document.querySelectorAll('details[data-check]')];
  const groups = [...document.querySelectorAll('section')];
  const shown = form.querySelector('output');
  const texts = new Map(findings.map(finding => [finding, finding.dataset.text.toLowerCase()]));
  const filter = () => {
    const words = form.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const check = form.check.value;
    const state = form.state.value;
    let count = 0;
    for (const finding of findings) {
      const text = texts.get(finding);
      const fits = (!check || finding.dataset.check === check)
          && (!state || finding.dataset.state === state)
          && words.every(word => text.includes(word));
      finding.hidden = !fits;
      if (fits) count++;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('details[data-check]:not([hidden])');
    }
    shown.value = count + ' of ' + findings.length;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', event => event.preventDefault());
  filter();
})();
