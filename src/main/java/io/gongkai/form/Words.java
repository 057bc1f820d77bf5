package io.gongkai.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** A text as the data files write it: a list of its Chinese and its English. */
public record Words(Text text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words(List<String> languages) {
        if (languages.size() != 2) {
            throw new IllegalArgumentException("write [Chinese, English] and not " + languages);
        }
        this(new Text(languages.get(0), languages.get(1)));
    }
}
