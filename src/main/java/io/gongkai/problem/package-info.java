/** Answers to what went wrong: RFC 9457 problem details in Chinese and English. Imports nothing of ours. */
@NullMarked
package io.gongkai.problem;

import org.jspecify.annotations.NullMarked;
