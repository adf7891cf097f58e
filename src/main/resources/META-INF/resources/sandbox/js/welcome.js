// What is missing before Parley can be spoken to here, with the button that mends it.
import { h } from './dom.js';

export function missing(column) {
  const { workspace, conversation } = column;
  if (workspace.platform === 'slack' && !workspace.connected) {
    return box(`Parley is not connected to ${workspace.name} yet.`, 'Add to Slack', () => install());
  }
  if (conversation.kind === 'channel' && !conversation.botIsIn) {
    const slack = workspace.platform === 'slack';
    return box(slack ? 'Parley is not in this channel yet.' : 'Parley is not in this conversation yet.',
      slack ? 'Invite Parley to this channel' : teamsLabel(conversation), () => column.act('ADD_BOT', {}));
  }
  if (conversation.kind === 'personal' && !conversation.botIsIn) {
    return box('Parley is not in your chat yet.', 'Add Parley to your chat', () => column.act('ADD_BOT', {}));
  }
  return null;
}

function teamsLabel(conversation) {
  return /thread\.v2$/.test(conversation.id) ? 'Add Parley to this chat' : 'Add Parley to this team';
}

/** Slack's own way: the install page, which leads to the consent page and back. */
function install() {
  window.open('/slack/install', 'parley-install', 'popup,width=560,height=760');
}

function box(words, label, onclick) {
  return h('div', { className: 'missing' }, h('p', {}, words),
    h('button', { type: 'button', className: 'button is-primary', onclick }, label));
}
