package io.gongkai.form;

/** A text in Chinese, as the field reads it, with its English beside it. */
public record Text(String zh, String en) {}
