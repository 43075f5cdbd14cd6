// A registry in memory with a working referrers API, on a free loopback port that it says: ociregistry [-cert FILE -key FILE]
package main

import (
	"flag"
	"log"
	"net"
	"net/http"

	"cuelabs.dev/go/oci/ociregistry/ocimem"
	"cuelabs.dev/go/oci/ociregistry/ociserver"
)

func main() {
	cert, key := flag.String("cert", "", "certificate file"), flag.String("key", "", "key file")
	flag.Parse()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("listening on %s", listener.Addr())
	server := &http.Server{Handler: ociserver.New(ocimem.New(), nil)}
	if *cert == "" {
		log.Fatal(server.Serve(listener))
	}
	log.Fatal(server.ServeTLS(listener, *cert, *key))
}
