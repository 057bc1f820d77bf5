/**
 * What the sections of a report say in words, held against its tables: numbers in Chinese prose, what they claim, and
 * where the tables say otherwise. The words are data ({@code narrative.yaml}). Pure Java without a framework; imports
 * {@code form} and {@code rule}, knows nothing of documents or storage.
 */
@NullMarked
package io.gongkai.narrative;

import org.jspecify.annotations.NullMarked;
