// Numbers as one reads them.

/** A latency in milliseconds, as number and unit. */
export function latency(millis) {
  if (millis === null || millis === undefined) return ['–', ''];
  if (millis < 1) return ['< 1', 'ms'];
  if (millis < 999.5) return [String(Math.round(millis)), 'ms'];
  return [(millis / 1000).toFixed(1), 's'];
}

export function count(number) {
  return number.toLocaleString('en');
}

export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** The file of a path, without its folders. */
export function base(path) {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A new element with a class and a text. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Writes a text only if it is another: the browser then has nothing to do. */
export function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
