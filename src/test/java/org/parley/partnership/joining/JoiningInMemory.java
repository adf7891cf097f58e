package org.parley.partnership.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.TableInMemory;
import org.parley.testing.Columns;

/** Invitations and requests, kept in memory, and what is done with them at one table. */
final class JoiningInMemory {
  private final List<Invitation> invited = new ArrayList<>();
  private final List<JoinRequest> asked = new ArrayList<>();

  final Invitations invitations = new InvitationsKept();
  final JoinRequests requests = new RequestsKept();
  final InviteOrganisation invite;
  final JoinTable join;
  final AnswerJoinRequest answer;

  JoiningInMemory(TableInMemory table) {
    var people = table.people;
    var timeline = table.time.timeline;
    invite = new InviteOrganisation(invitations, timeline);
    join = new JoinTable(invitations, requests, people.takeHat, people.whoActs, timeline);
    answer = new AnswerJoinRequest(requests, invitations, people.takeHat, table.welcome, timeline);
  }

  private static boolean isUnused(Invitation it) {
    return Columns.of(it, "usedAt") == null && !isWithdrawn(it);
  }

  private static boolean isWithdrawn(Invitation it) {
    return Columns.of(it, "withdrawnAt") != null;
  }

  private final class InvitationsKept implements Invitations {
    @Override
    public void add(Invitation invitation) {
      invited.add(invitation);
    }

    @Override
    public Optional<Invitation> open(byte[] codeHash, Instant at) {
      return invited.stream()
          .filter(JoiningInMemory::isUnused)
          .filter(it -> it.expiresAt().isAfter(at))
          .filter(it -> Arrays.equals((byte[]) Columns.of(it, "codeHash"), codeHash))
          .findFirst();
    }

    @Override
    public Optional<Invitation> with(UUID id) {
      return invited.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public List<Invitation> standing(PartnershipId partnership) {
      return invited.stream()
          .filter(it -> !isWithdrawn(it))
          .filter(it -> it.partnership().equals(partnership) && it.colleagueOf().isEmpty())
          .toList();
    }

    @Override
    public int count(PartnershipId partnership) {
      return (int) invited.stream().filter(it -> it.colleagueOf().isEmpty()).count();
    }
  }

  private final class RequestsKept implements JoinRequests {
    @Override
    public void add(JoinRequest request) {
      asked.add(request);
    }

    @Override
    public Optional<JoinRequest> with(JoinRequest.Id id, PartnershipId partnership) {
      return asked.stream()
          .filter(it -> it.id().equals(id) && it.partnership().equals(partnership))
          .findFirst();
    }

    @Override
    public List<JoinRequest> waiting(PartnershipId partnership) {
      return asked.stream()
          .filter(it -> it.state() == JoinRequest.State.WAITING)
          .filter(it -> it.partnership().equals(partnership))
          .toList();
    }
  }
}
