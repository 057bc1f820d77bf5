// Who is signed in, and what every page shows of it.
import {both, el, read} from './page.js';

let known;

/** Who is signed in; null for nobody. Asked once per page. */
export function whoIsSignedIn() {
  known ??= read('/api/v1/session').catch(problem => { if (problem.status === 401) return null; throw problem; });
  return known;
}

/** Whether he holds one of the roles anywhere; whether it reaches a division is for the service to say. */
export function holds(session, ...roles) { return session !== null && session.grants.some(grant => roles.includes(grant.role)); }

/** The header for who is not signed in and shows a token; none for who is. */
export function credential(token) { return token?.trim() ? {Authorization: 'Bearer ' + token.trim()} : {}; }

async function showInHeader() {
  const session = await whoIsSignedIn();
  const nav = document.querySelector('header nav');
  if (holds(session, 'reviewer', 'administrator')) nav.append(' ', el('a', {href: '/accounts.html'}, both('账号', 'Accounts')));
  document.querySelector('header').append(session === null
    ? el('span', {class: 'who'}, el('a', {href: '/sign-in.html?to=' + encodeURIComponent(location.pathname + location.search)}, both('登录', 'Sign in')))
    : el('span', {class: 'who'}, el('a', {href: '/sign-in.html'}, session.displayName), ' ',
      el('button', {type: 'button', onclick: async () => { await fetch('/api/v1/session', {method: 'DELETE'}); location.href = '/'; }}, both('退出', 'Sign out'))));
}

showInHeader();
