package org.parley.partnership.chat.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Topics;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;

/**
 * In a linked channel its partnership is meant; elsewhere the person's only one. A partnership that
 * a person neither acts in nor meets in a linked channel is not there for that person.
 */
@ApplicationScoped
class PartnershipTopics implements Topics {
  private final Partnerships partnerships;
  private final WhoActs whoActs;
  private final LinkedChannels channels;

  PartnershipTopics(Partnerships partnerships, WhoActs whoActs, LinkedChannels channels) {
    this.partnerships = partnerships;
    this.whoActs = whoActs;
    this.channels = channels;
  }

  @Override
  public Found find(UUID person, Destination place, Optional<UUID> wanted) {
    var hats = whoActs.of(new Person.Id(person));
    var here = linkedTo(place);
    if (wanted.isPresent()) {
      var id = new PartnershipId(wanted.get());
      return isFor(id, hats, here) ? one(id, hats) : new Found.Nothing();
    }
    if (!here.isEmpty()) {
      var mineHere = here.stream().filter(id -> acts(hats, id)).toList();
      return among(mineHere.isEmpty() ? here : mineHere, hats);
    }
    return among(hats.stream().map(Acting::partnership).distinct().toList(), hats);
  }

  private List<PartnershipId> linkedTo(Destination place) {
    if (place.isPersonal()) {
      return List.of();
    }
    var key = new LinkedChannel.Key(place.platform().code(), place.workspace(), place.id());
    return channels.at(key).stream().map(LinkedChannel::partnership).distinct().toList();
  }

  private static boolean isFor(PartnershipId id, List<Acting> hats, List<PartnershipId> here) {
    return here.contains(id) || acts(hats, id);
  }

  private static boolean acts(List<Acting> hats, PartnershipId id) {
    return hats.stream().anyMatch(hat -> hat.partnership().equals(id));
  }

  private Found among(List<PartnershipId> ids, List<Acting> hats) {
    if (ids.isEmpty()) {
      return new Found.Nothing();
    }
    if (ids.size() == 1) {
      return one(ids.get(0), hats);
    }
    return new Found.Several(
        partnerships.all(ids).stream().map(it -> new Named(it.id().value(), it.name())).toList());
  }

  private Found one(PartnershipId id, List<Acting> hats) {
    var worn = hats.stream().filter(it -> it.partnership().equals(id)).map(Wearing::hat).toList();
    return partnerships
        .with(id)
        .map(Partnership::name)
        .<Found>map(name -> new Found.One(id.value(), name, worn))
        .orElseGet(Found.Nothing::new);
  }
}
