/**
 * People: their accounts, what they may do where, signing in and out. Whoever has signed in is a caller like the bearer
 * of a token. Imports access, division and problem.
 */
@NullMarked
package io.gongkai.account;

import org.jspecify.annotations.NullMarked;
