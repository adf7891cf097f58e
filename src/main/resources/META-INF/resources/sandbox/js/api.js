// The questions of this page to the sandbox.

async function ask(path, options) {
  const answer = await fetch(`/sandbox/api/${path}`, options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
}

function tell(path, what) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(what),
  });
}

export const api = {
  state: () => ask('state'),
  clock: () => ask('clock'),
  example: () => ask('example'),
  sight: (place) => ask(`sight?${new URLSearchParams(place)}`),
  /** kind: TYPE, PRESS, SUBMIT, CLOSE, DELETE, ADD_BOT, REMOVE_BOT, INSTALL, UNINSTALL, OPEN_HOME */
  act: (act) => tell('act', { conversation: '', target: '', detail: {}, ...act }),
  forward: (by) => tell('clock/forward', { by }),
  loadExample: () => tell('example', {}),

  /** Calls `heard(item)` for everything that happens; `back()` after the line was lost. */
  feed(heard, back) {
    const source = new EventSource('/sandbox/api/feed');
    let lost = false;
    source.onmessage = (event) => heard(JSON.parse(event.data));
    source.onerror = () => { lost = true; };
    source.onopen = () => { if (lost) { lost = false; back(); } };
    return source;
  },
};
