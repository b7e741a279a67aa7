import { Chart } from './chart.js';
import { element, write } from './format.js';
import { Lesson } from './lesson.js';
import { Side } from './side.js';

const STEPS = [16, 32, 64, 128, 256];
const PATIENCE = 1000; // ms, until a snapshot shows what was asked for
const SAY_EVERY = 10000; // ms; a screen reader is not to be flooded

const byId = (id) => document.getElementById(id);
const sides = { right: new Side('right'), wrong: new Side('wrong') };
const chart = new Chart();
const lesson = new Lesson();
let catalogue;
let running = false;
let said = 0;
let asked = 0;
let shown;

const chosen = () => {
  const id = document.querySelector('input[name=experiment]:checked').value;
  return catalogue.experiments.find((experiment) => experiment.id === id);
};
const connections = () => STEPS[byId('connections').value];

async function begin() {
  catalogue = await (await fetch('/api/experiments')).json();
  byId('right-link').href = catalogue.rightUrl + catalogue.experiments[0].right.path;
  byId('wrong-link').href = catalogue.wrongUrl + catalogue.experiments[0].wrong.path;
  catalogue.experiments.forEach((experiment, index) => {
    const label = element('label', 'choice');
    const input = element('input');
    Object.assign(input, { type: 'radio', name: 'experiment', value: experiment.id, checked: index === 0 });
    label.append(input, experiment.title);
    byId('experiments').append(label);
  });
  byId('experiments').addEventListener('change', choose);
  byId('connections').addEventListener('input', chooseConnections);
  byId('controls').addEventListener('submit', go);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  window.addEventListener('resize', () => Object.values(sides).forEach((side) => side.redraw()));
  choose();
  chooseConnections();
  byId('go').disabled = false;
  listen();
}

function choose() {
  show(chosen());
  if (running) start();
}

function show(experiment) {
  shown = experiment.id;
  sides.right.show(experiment);
  sides.wrong.show(experiment);
  chart.show(experiment);
  lesson.show(experiment);
}

/** Another visitor, in another tab, may have started something else. */
function follow(snapshot) {
  if (snapshot.experiment === shown || Date.now() - asked < PATIENCE) return;
  const input = document.querySelector(`input[value=${snapshot.experiment}]`);
  input.checked = true;
  show(chosen());
}

function chooseConnections() {
  const input = byId('connections');
  write(byId('connections-value'), String(connections()));
  input.setAttribute('aria-valuetext', `${connections()} connections`);
}

function listen() {
  const events = new EventSource('/api/events');
  events.onopen = () => problem('');
  events.onmessage = (event) => update(JSON.parse(event.data));
  events.onerror = () => problem('The console does not answer. Trying again.');
}

function update(snapshot) {
  if (snapshot.running) follow(snapshot);
  const size = snapshot.running ? snapshot.connections : connections();
  sides.right.update(snapshot.right, size);
  sides.wrong.update(snapshot.wrong, size);
  chart.update(snapshot);
  if (snapshot.running) lesson.watch(snapshot.wrong);
  if (snapshot.verdict) write(byId('verdict'), snapshot.verdict);
  write(byId('clock'), clock(snapshot));
  if (snapshot.running !== running) turned(snapshot);
  if (running && snapshot.verdict && Date.now() - said > SAY_EVERY) say(snapshot.verdict);
}

function turned(snapshot) {
  running = snapshot.running;
  const button = byId('go');
  write(button, running ? 'Stop the load' : 'Start the load');
  button.classList.toggle('stop', running);
  say(running ? 'The load is on.' : `The load is off. ${snapshot.verdict}`);
}

function clock(snapshot) {
  if (snapshot.running) return `stops by itself in ${snapshot.secondsLeft} s`;
  if (snapshot.ending === 'LIMIT') return `stopped by itself after ${Math.round(snapshot.seconds)} s`;
  return '\u00a0';
}

function say(text) {
  said = Date.now();
  write(byId('said'), text);
}

function go(event) {
  event.preventDefault();
  if (running) call('DELETE');
  else start();
}

function start() {
  asked = Date.now();
  call('POST', { experiment: chosen().id, connections: connections() });
}

async function call(method, body) {
  try {
    const response = await fetch('/api/load', {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    });
    problem(response.ok ? '' : (await response.json()).error);
  } catch {
    problem('The console does not answer.');
  }
}

function problem(text) {
  const box = byId('problem');
  box.hidden = text === '';
  write(box, text);
}

function repaint() {
  chart.build();
  Object.values(sides).forEach((side) => side.redraw());
}

begin().catch((failure) => problem(`The console does not answer: ${failure.message}`));
