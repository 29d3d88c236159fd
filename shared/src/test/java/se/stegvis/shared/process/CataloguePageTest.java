package se.stegvis.shared.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.publication.ProcessRegistry;

/** The recipe of docs/intervention-catalogue.md leads where it says. */
class CataloguePageTest {
    private static final Path PAGE = Path.of("..", "docs", "intervention-catalogue.md");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(CataloguePageTest.class.getResourceAsStream("/process/process.schema.json"));

    private static ObjectNode example() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("```json") + "```json".length();
        return (ObjectNode) JSON.readTree(page.substring(from, page.indexOf("```", from)));
    }

    /** The next version of a built-in process with the entry in it. */
    private static ObjectNode withEntry(JsonNode entry) throws IOException {
        ObjectNode definition =
                (ObjectNode) JSON.readTree(CataloguePageTest.class.getResourceAsStream("/process/tranas-rehab-2.json"));
        ((ArrayNode) definition.get("catalogue")).add(entry);
        return definition.put("version", definition.get("version").asInt() + 1);
    }

    @Test
    void theExampleKeepsToTheSchemaAndIsReadIntoTheCatalogue() throws IOException {
        ObjectNode definition = withEntry(example());
        assertThat(SCHEMA.validate(definition)).isEmpty();
        ProcessRegistry.Addition added = ProcessRegistry.builtIn()
                .with(JSON.writeValueAsString(definition).getBytes(StandardCharsets.UTF_8));
        assertThat(added.errors()).isEmpty();
        CatalogueEntry entry = added.registry().orElseThrow().all().stream()
                .flatMap(one -> one.definition().catalogue().stream())
                .filter(one -> one.key().equals(text("key")))
                .findFirst()
                .orElseThrow();
        assertThat(entry.costFree()).isTrue();
        assertThat(entry.kind()).contains(InterventionKind.WORK_TRAINING);
    }

    @Test
    void eachMemberOfThePageIsOneOfTheSchemaAndTheOthersAreRefused() throws IOException {
        String page = Files.readString(PAGE);
        JsonNode entry = JSON.readTree(CataloguePageTest.class.getResourceAsStream("/process/process.schema.json"))
                .at("/$defs/catalogue-entry/properties");
        entry.fieldNames().forEachRemaining(name -> assertThat(page).contains("| `" + name + "` |"));
        assertThat(SCHEMA.validate(withEntry(example().put("price", 0)))).isNotEmpty();
        ObjectNode withoutTarget = example();
        withoutTarget.remove("target");
        assertThat(SCHEMA.validate(withEntry(withoutTarget))).isNotEmpty();
    }

    private static String text(String member) {
        try {
            return example().get(member).asText();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
