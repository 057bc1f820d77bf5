import {both, el, parameter, problemBox, read} from './page.js';
import {whoIsSignedIn} from './session.js';

const ROLES = {reader: '查看', filer: '报送', reviewer: '审核', administrator: '管理'};

const mine = document.getElementById('mine');
const answer = document.getElementById('answer');
const forms = document.getElementById('forms');

/** Back to the page that led here, on this site only. */
function goOn() {
  // Read as the browser will: it drops tabs and line ends, so that "/\t/elsewhere" is another site.
  const to = URL.canParse(parameter('to') ?? '', location.origin) ? new URL(parameter('to') ?? '/', location.origin) : null;
  location.href = to?.origin === location.origin ? to.href : '/';
}

function send(form, path, body) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await read(path, {method: form.dataset.method ?? 'POST', headers: {'Content-Type': 'application/json', 'Accept-Language': 'zh'}, body: JSON.stringify(body(form))});
      goOn();
    } catch (problem) {
      answer.replaceChildren(problemBox(problem));
    }
  });
}

send(document.getElementById('sign-in'), '/api/v1/session', form => ({name: form.elements.name.value, password: form.password.value}));
send(document.getElementById('set-password'), '/api/v1/session/password', form => ({name: form.elements.name.value, code: form.code.value, password: form.password.value}));

async function showMine(session) {
  forms.hidden = true;
  const places = await Promise.all(session.grants.map(grant => read(`/api/v1/divisions/${grant.division}`).then(found => found.name, () => '')));
  const change = el('form', {'data-method': 'PUT'},
    el('p', {}, el('label', {}, both('现在的密码', 'Current password'), el('br'), el('input', {name: 'current', type: 'password', required: true, autocomplete: 'current-password', size: 30}))),
    el('p', {}, el('label', {}, both('新密码', 'New password: 12 characters or more'), el('br'), el('input', {name: 'password', type: 'password', required: true, minlength: 12, maxlength: 128, autocomplete: 'new-password', size: 30}))),
    el('p', {}, el('button', {}, both('更改密码', 'Change it'))));
  mine.replaceChildren(
    el('h1', {}, session.displayName, ' ', el('small', {}, session.name)),
    session.grants.length === 0
      ? el('p', {class: 'bad'}, both('这个账号还没有任何权限。请联系管理账号的办公室。', 'This account may do nothing yet. Ask the office that looks after it.'))
      : el('ul', {}, session.grants.map((grant, at) => el('li', {}, `${places[at]} ${ROLES[grant.role]} `, el('small', {}, [grant.division, grant.role, grant.body].filter(Boolean).join(' · '))))),
    el('h2', {}, both('更改密码', 'Change the password')), change);
  send(change, '/api/v1/session/password', form => ({current: form.current.value, password: form.password.value}));
}

if (parameter('unknown') !== null) {
  answer.replaceChildren(el('div', {class: 'finding error'}, both('统一身份认证已通过，但这里没有与之对应的账号。请联系管理账号的办公室。', 'You are known to the identity provider, but have no account here. Ask the office that looks after accounts.')));
}
whoIsSignedIn().then(session => { if (session?.kind === 'account') showMine(session); });
// There where an identity provider is configured: the address leads away.
fetch('/api/v1/session/external', {method: 'HEAD', redirect: 'manual'}).then(response => {
  const external = document.getElementById('external');
  external.href = '/api/v1/session/external';
  external.hidden = response.type !== 'opaqueredirect';
});
