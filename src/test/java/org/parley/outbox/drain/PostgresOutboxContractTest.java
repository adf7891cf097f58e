package org.parley.outbox.drain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresOutboxContractTest extends OutboxContractTest {}
