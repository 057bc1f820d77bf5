package io.gongkai.problem;

/** What a person is told, in Chinese and in English; an answer carries the one that was asked for. */
public record Bilingual(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
