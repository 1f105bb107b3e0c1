def report = new groovy.json.JsonSlurper().parse(new File(basedir, "target/plimsoll/report.json"))
def member = report.modules[0].sensitive[0]

assert new File(basedir, "target/classes/com/acme/CustomerRedaction.class").file
assert member.type == "com.acme.Customer"
assert member.member == "email"
assert member.mask == "EMAIL_DOMAIN"
assert report.tally == [errors: 0, warnings: 0, notes: 0]
