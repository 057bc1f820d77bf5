package io.gongkai.launch;

/** What reading the settings came to. */
sealed interface SettingsReading permits Settings, Obstacle {}
