package org.parley.sandbox.teams.client;

import org.parley.sandbox.teams.connector.FindingLog;
import org.parley.sandbox.teams.tenant.Chronicle;
import org.parley.sandbox.teams.tenant.TenantState;

/** What every part of the client works with. */
public record ClientParts(
    TenantState state,
    Activities activities,
    BotDoor bot,
    FindingLog findings,
    Chronicle chronicle) {}
