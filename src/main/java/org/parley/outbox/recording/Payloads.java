package org.parley.outbox.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.outbox.lane.Posting;
import org.parley.vault.Vault;

/**
 * The values of a notice as sealed JSON. A release may add components: unknown ones are ignored,
 * missing ones are null or empty.
 */
@ApplicationScoped
public class Payloads {
  private final Vault vault;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  @Inject
  public Payloads(Vault vault) {
    this.vault = vault;
  }

  /**
   * @throws IllegalArgumentException for values that JSON cannot carry; without naming them
   */
  String write(Record payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(
          "not a payload that can be kept: " + payload.getClass().getSimpleName());
    }
  }

  byte[] seal(String written, UUID posting) {
    return vault.seal(written, Posting.boundTo(posting));
  }

  /**
   * @throws IllegalStateException where it cannot be read; without its content
   */
  public <P extends Record> P open(byte[] sealed, UUID posting, Class<P> type) {
    try {
      return json.readValue(vault.open(sealed, Posting.boundTo(posting)), type);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a payload does not fit " + type.getSimpleName());
    }
  }
}
