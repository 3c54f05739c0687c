// SPDX-License-Identifier: EUPL-1.2
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Schakel.Web.Hosting;

/// <summary>Keeps the keys of cookies in the store, sealed, so that every node knows them and a restart logs nobody out.</summary>
internal sealed class CookieKeys(OpenStore store) : IXmlRepository
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("schakel");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = new CookieKeys(provider.GetRequiredService<OpenStore>());
            // The store seals them itself.
            keys.XmlEncryptor = new AsIs();
        }));
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.CookieKeys.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => store.CookieKeys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));

    private sealed class AsIs : Microsoft.AspNetCore.DataProtection.XmlEncryption.IXmlEncryptor
    {
        public Microsoft.AspNetCore.DataProtection.XmlEncryption.EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
            new(new XElement("open", plaintextElement), typeof(Opened));
    }

    /// <summary>Takes the key out of what <see cref="AsIs"/> put around it.</summary>
    public sealed class Opened : Microsoft.AspNetCore.DataProtection.XmlEncryption.IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) => new(encryptedElement.Elements().Single());
    }
}
