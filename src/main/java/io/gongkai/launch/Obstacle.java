package io.gongkai.launch;

import io.gongkai.form.Text;

/** Why the service cannot start here, in one line that says what to mend. */
public record Obstacle(Text text) implements DatabaseStart, SettingsReading {

    static Obstacle of(String zh, String en) {
        return new Obstacle(new Text(zh, en));
    }

    /** The line for a terminal: Chinese, then English. */
    @Override
    public String toString() {
        return text.zh() + " · " + text.en();
    }
}
