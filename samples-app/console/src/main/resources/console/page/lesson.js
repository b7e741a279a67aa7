import { base, element, write } from './format.js';

/** The code on both sides and what AsyncLint says about it. */
export class Lesson {
  constructor() {
    this.box = document.getElementById('code');
    this.met = element('p', 'met');
  }

  show({ lesson, rightCode, wrongCode, finding }) {
    write(document.getElementById('lesson-text'), lesson);
    this.place = `${base(finding.file)}:${finding.line}`;
    this.seen = false;
    write(this.met, '');
    this.box.replaceChildren(
      figure('right', 'Right', base(rightCode.file), rightCode.line),
      figure('wrong', 'Wrong', this.place, wrongCode.line),
      this.says(finding),
    );
  }

  says(finding) {
    const made = figure('says', 'AsyncLint', 'says while it compiles', '');
    const chain = finding.chain.map((hop) => `\n    ${hop}`).join('');
    made.querySelector('pre').append(
      `${this.place}: `,
      element('b', '', `[${finding.check}]`),
      ` ${finding.message}${chain}`,
    );
    made.append(this.met);
    return made;
  }

  /** Tells once when a thread was caught in the very line that is reported. */
  watch(half) {
    if (this.seen || !half.workers.some((worker) => worker.blocked > 0.5 && worker.line === this.place)) return;
    this.seen = true;
    write(this.met, `That is the line the wrong side's threads are blocked in above.`);
  }
}

function figure(className, name, caption, code) {
  const made = element('figure', className);
  const title = element('figcaption');
  title.append(element('b', '', name), ` ${caption}`);
  made.append(title, element('pre', '', code));
  return made;
}
