String log = new File(basedir, "build.log").text

assert log.contains("[ERROR] Plimsoll: the sources are not as sensitive.lock says:")
assert log.contains("[ERROR]     ~ com.acme.Customer.account personal FULL -> personal LAST_4    weakened: it shows more than before")
assert log.contains("[ERROR]     - com.acme.Customer.email personal EMAIL_DOMAIN    removed: nothing masks it any more")
assert log.contains("[ERROR]     + com.acme.Customer.name personal FULL    added")
assert !log.contains("com.acme.Customer.age")
assert log.contains("[ERROR] To accept, after a review: mvn compile -Dplimsoll.update-lock")
assert log.contains(": 3 members are otherwise than `sensitive.lock` says.")
assert log.count("BUILD FAILURE") == 1
assert new File(basedir, "sensitive.lock").readLines().drop(1) == [
    "com.acme.Customer\taccount\tcomponent\tpersonal\tLAST_4\t",
    "com.acme.Customer\tage\tcomponent\tpersonal\tBUCKET\t10",
    "com.acme.Customer\tname\tcomponent\tpersonal\tFULL\t"]
