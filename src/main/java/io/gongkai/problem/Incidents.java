package io.gongkai.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes what failed to the log under an id that the caller is given instead of what failed. */
@ApplicationScoped
class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);

    /** @return the id under which it is found in the log */
    String record(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "Incident %s", id);
        return id;
    }
}
