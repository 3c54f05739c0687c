# SPDX-License-Identifier: EUPL-1.2
"""A mail server for tests: takes in mail and keeps each as a file, in a folder. Says its port first.

smtp.py FOLDER [PORT] [HOST]. A reader whose address begins with 'weg@' is refused for good, one with 'later@' for now. A mail for
'traag@' is taken, and the server waits two seconds before it says so. Where there are cert.pem and key.pem in the folder it offers TLS.
"""
import asyncio
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP

folder = sys.argv[1]
port = int(sys.argv[2]) if len(sys.argv) > 2 else 0
host = sys.argv[3] if len(sys.argv) > 3 else "127.0.0.1"


class Keep:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("weg@"):
            return "550 no such reader"
        if address.startswith("later@"):
            return "451 not now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keep.taken += 1
        name = os.path.join(folder, f"{os.getpid()}-{Keep.taken}")
        with open(name + ".new", "wb") as file:
            file.write(b"X-Reader: " + ",".join(envelope.rcpt_tos).encode() + b"\r\n" + envelope.original_content)
        os.rename(name + ".new", name + ".eml")
        if any(address.startswith("traag@") for address in envelope.rcpt_tos):
            await asyncio.sleep(2)
        return "250 taken"


def tls():
    certificate = os.path.join(folder, "cert.pem")
    if not os.path.exists(certificate):
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, os.path.join(folder, "key.pem"))
    return context


async def main():
    context = tls()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(Keep(), tls_context=context, hostname="mail.example"), host, port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
