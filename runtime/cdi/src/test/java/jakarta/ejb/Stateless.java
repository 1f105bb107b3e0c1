package jakarta.ejb;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** By its name, all that the extension knows of it. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Stateless {}
