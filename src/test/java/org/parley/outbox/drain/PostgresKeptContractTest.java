package org.parley.outbox.drain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.outbox.rehearsal.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresKeptContractTest extends KeptContractTest {}
