import {both, el, problemBox, read} from './page.js';
import {credential, whoIsSignedIn} from './session.js';

const ROLES = {reader: '查看 reader', filer: '报送 filer', reviewer: '审核 reviewer', administrator: '管理 administrator'};
const STATES = {invited: ['尚未设置密码', 'invited'], active: ['正常', 'active'], closed: ['已注销', 'closed']};

const list = document.getElementById('list');
const answer = document.getElementById('answer');
const secret = document.getElementById('secret');

function call(path, method = 'GET', body) {
  return read('/api/v1/accounts' + path, {method, body: body && JSON.stringify(body),
    headers: {...credential(secret.value), 'Accept-Language': 'zh', ...(body ? {'Content-Type': 'application/json'} : {})}});
}

async function attempt(action) {
  try {
    answer.replaceChildren(...[await action()].filter(Boolean));
    await show();
  } catch (problem) {
    answer.replaceChildren(problemBox(problem));
    answer.scrollIntoView({behavior: 'smooth'});
  }
}

/** The code is shown this once: it is for the owner alone. */
function invitation(invited) {
  return el('div', {class: 'finding'}, el('p', {}, both(`请把用户名和这个代码交给${invited.account.displayName}本人，在登录页设置密码。代码只显示这一次。`,
    `Give the name and this code to ${invited.account.displayName} alone, who sets a password on the sign-in page. It is shown this once.`)),
    el('p', {}, el('b', {}, invited.account.name), ' ', el('code', {}, invited.code)),
    el('p', {}, both(`有效至${new Date(invited.codeExpiresAt).toLocaleString('zh-CN')}`, 'good until then')));
}

async function show() {
  const accounts = await call('');
  list.replaceChildren(accounts.length === 0 ? el('p', {}, both('还没有由您管理的账号。', 'You look after no account yet.')) : el('div', {class: 'scroll'}, el('table', {},
    el('thead', {}, el('tr', {}, [['姓名', 'Owner'], ['用户名', 'Name'], ['所属', 'Division'], ['权限', 'Roles'], ['状态', 'State'], ['', '']].map(head => el('th', {}, both(...head))))),
    el('tbody', {}, accounts.map(account => el('tr', {},
      el('td', {}, account.displayName), el('td', {}, account.name), el('td', {}, account.division),
      el('td', {}, account.grants.length === 0 ? both('无', 'none') : account.grants.map(grant => el('div', {}, `${grant.division} ${ROLES[grant.role]} `,
        el('button', {type: 'button', onclick: () => attempt(async () => { await call(`/${account.id}/grants`, 'PUT', {grants: account.grants.filter(other => other !== grant)}); })}, both('取消', 'Take away')))),
        grantForm(account)),
      el('td', {}, both(...STATES[account.state])),
      el('td', {}, el('button', {type: 'button', onclick: () => attempt(async () => invitation(await call(`/${account.id}/code`, 'POST')))}, both('新代码', 'New code')), ' ',
        el('button', {type: 'button', onclick: () => { if (confirm(`注销${account.displayName}的账号？不能恢复。 Close it for good?`)) attempt(async () => { await call('/' + account.id, 'DELETE'); }); }}, both('注销', 'Close')))))))));
}

function grantForm(account) {
  const division = el('input', {required: true, inputmode: 'numeric', pattern: '[0-9]{6}', size: 7, value: account.division, 'aria-label': '行政区划代码 division'});
  const role = el('select', {'aria-label': '权限 role'}, Object.entries(ROLES).map(([value, text]) => el('option', {value}, text)));
  return el('details', {}, el('summary', {}, both('增加权限', 'give a role')), el('form', {onsubmit: event => {
    event.preventDefault();
    attempt(async () => { await call(`/${account.id}/grants`, 'PUT', {grants: [...account.grants, {role: role.value, division: division.value}]}); });
  }}, division, ' ', role, ' ', el('button', {}, both('增加', 'Give'))));
}

document.getElementById('open').addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target.elements;
  attempt(async () => invitation(await call('', 'POST', {name: form.name.value, displayName: form.displayName.value.trim(), division: form.division.value,
    grants: [{role: form.role.value, division: form.division.value}]})));
});

whoIsSignedIn().then(session => {
  document.getElementById('token').hidden = session !== null;
  if (session !== null) attempt(async () => null);
  else list.replaceChildren();
});
secret.addEventListener('change', () => attempt(async () => null));
