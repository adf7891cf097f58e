package org.parley.digest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.Postgres;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresDigestStoreContractTest extends DigestStoreContractTest {}
