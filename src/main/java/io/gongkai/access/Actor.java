package io.gongkai.access;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Who does something here: the bearer of a token, or a person with an account. */
@Entity
@Table(name = "actor")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Actor {

    @Id
    protected UUID id;

    /** What people call it. */
    protected String label;

    /** For Hibernate. */
    @NullUnmarked
    protected Actor() {}

    protected Actor(UUID id, String label) {
        this.id = id;
        this.label = label;
    }
}
