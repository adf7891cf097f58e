package org.parley.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.parley.role.Deed;

/** A voice names a colleague who speaks for their organisation from now on. */
@ApplicationScoped
public class NameVoice {
  private final Hats hats;
  private final WhoActs whoActs;

  NameVoice(Hats hats, WhoActs whoActs) {
    this.hats = hats;
    this.whoActs = whoActs;
  }

  /** The colleagues whom this voice can name. */
  public List<Acting> candidates(Acting voice) {
    return whoActs.at(voice.partnership()).stream()
        .filter(it -> it.organisation().equals(voice.organisation()))
        .filter(it -> !it.hat().equals(voice.hat()))
        .toList();
  }

  /** Empty: nobody of that organisation wears this hat. */
  public Optional<Acting> name(Acting voice, Hat.Id successor) {
    voice.must(Deed.NAME_VOICE);
    var found = candidates(voice).stream().filter(it -> it.hat().equals(successor)).findFirst();
    found.ifPresent(
        it -> {
          hats.with(voice.hat()).orElseThrow().speaksNoMore();
          hats.with(it.hat()).orElseThrow().speaks();
        });
    return found;
  }
}
