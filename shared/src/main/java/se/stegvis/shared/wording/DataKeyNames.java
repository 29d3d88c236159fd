package se.stegvis.shared.wording;

import java.util.Optional;

/** The name of a key that comes from data, such as a question of a process definition. */
@FunctionalInterface
public interface DataKeyNames {
    /**
     * Empty when that key of that field is not known. An object is asked for by its members in order with a slash
     * between, so that one which is one thing can be named: a version of a process is {@code tranas-rehab/1}.
     */
    Optional<String> of(String field, String key);
}
